@NullMarked
package crm.support.request.domain;

import org.jspecify.annotations.NullMarked;
