@NullMarked
package crm.marketing.segment.domain;

import org.jspecify.annotations.NullMarked;
