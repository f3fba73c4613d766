@NullMarked
package crm.analytics.fact.application;

import org.jspecify.annotations.NullMarked;
