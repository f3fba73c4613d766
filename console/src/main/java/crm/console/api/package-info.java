@NullMarked
package crm.console.api;

import org.jspecify.annotations.NullMarked;
