@NullMarked
package crm.sales.vocabulary.api;

import org.jspecify.annotations.NullMarked;
