@NullMarked
package crm.support.request.application;

import org.jspecify.annotations.NullMarked;
