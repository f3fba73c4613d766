@NullMarked
package crm.console.consents;

import org.jspecify.annotations.NullMarked;
