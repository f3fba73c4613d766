@NullMarked
package crm.console.pipeline;

import org.jspecify.annotations.NullMarked;
