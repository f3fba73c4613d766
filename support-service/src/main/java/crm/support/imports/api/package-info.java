@NullMarked
package crm.support.imports.api;

import org.jspecify.annotations.NullMarked;
