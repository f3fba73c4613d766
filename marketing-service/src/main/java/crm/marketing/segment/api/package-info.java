@NullMarked
package crm.marketing.segment.api;

import org.jspecify.annotations.NullMarked;
