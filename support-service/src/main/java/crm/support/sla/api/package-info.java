@NullMarked
package crm.support.sla.api;

import org.jspecify.annotations.NullMarked;
