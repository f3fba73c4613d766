@NullMarked
package crm.support.sla.application;

import org.jspecify.annotations.NullMarked;
