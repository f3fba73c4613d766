@NullMarked
package crm.analytics.fact.domain;

import org.jspecify.annotations.NullMarked;
