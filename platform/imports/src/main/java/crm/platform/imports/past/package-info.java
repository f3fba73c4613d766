@NullMarked
package crm.platform.imports.past;

import org.jspecify.annotations.NullMarked;
