@NullMarked
package crm.console.roles;

import org.jspecify.annotations.NullMarked;
