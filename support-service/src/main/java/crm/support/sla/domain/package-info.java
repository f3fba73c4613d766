@NullMarked
package crm.support.sla.domain;

import org.jspecify.annotations.NullMarked;
