@NullMarked
package crm.platform.domain;

import org.jspecify.annotations.NullMarked;
