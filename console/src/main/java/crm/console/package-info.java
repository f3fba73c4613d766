/** The console: pages in Turkish and English that call the public API with the user's token and nothing else. */
@NullMarked
package crm.console;

import org.jspecify.annotations.NullMarked;
