@NullMarked
package crm.console.shell;

import org.jspecify.annotations.NullMarked;
