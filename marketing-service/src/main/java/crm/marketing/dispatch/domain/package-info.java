@NullMarked
package crm.marketing.dispatch.domain;

import org.jspecify.annotations.NullMarked;
