@NullMarked
package crm.marketing.segment.application;

import org.jspecify.annotations.NullMarked;
