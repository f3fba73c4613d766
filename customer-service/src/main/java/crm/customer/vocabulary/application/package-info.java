@NullMarked
package crm.customer.vocabulary.application;

import org.jspecify.annotations.NullMarked;
