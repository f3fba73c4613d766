@NullMarked
package crm.contracts.marketing;

import org.jspecify.annotations.NullMarked;
