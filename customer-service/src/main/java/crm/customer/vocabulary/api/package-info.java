@NullMarked
package crm.customer.vocabulary.api;

import org.jspecify.annotations.NullMarked;
