@NullMarked
package crm.console.session;

import org.jspecify.annotations.NullMarked;
