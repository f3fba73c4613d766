@NullMarked
package crm.console.people;

import org.jspecify.annotations.NullMarked;
