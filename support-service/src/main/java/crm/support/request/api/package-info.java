@NullMarked
package crm.support.request.api;

import org.jspecify.annotations.NullMarked;
