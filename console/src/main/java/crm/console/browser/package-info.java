@NullMarked
package crm.console.browser;

import org.jspecify.annotations.NullMarked;
