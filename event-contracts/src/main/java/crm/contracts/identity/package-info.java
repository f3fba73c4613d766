@NullMarked
package crm.contracts.identity;

import org.jspecify.annotations.NullMarked;
