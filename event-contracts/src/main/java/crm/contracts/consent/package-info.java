@NullMarked
package crm.contracts.consent;

import org.jspecify.annotations.NullMarked;
