@NullMarked
package crm.marketing.dispatch.api;

import org.jspecify.annotations.NullMarked;
