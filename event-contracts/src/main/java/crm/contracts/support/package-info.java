@NullMarked
package crm.contracts.support;

import org.jspecify.annotations.NullMarked;
