@NullMarked
package crm.platform.data.document;

import org.jspecify.annotations.NullMarked;
