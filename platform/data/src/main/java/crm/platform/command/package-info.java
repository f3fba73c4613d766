@NullMarked
package crm.platform.command;

import org.jspecify.annotations.NullMarked;
