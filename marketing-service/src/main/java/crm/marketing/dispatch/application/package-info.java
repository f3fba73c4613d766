@NullMarked
package crm.marketing.dispatch.application;

import org.jspecify.annotations.NullMarked;
