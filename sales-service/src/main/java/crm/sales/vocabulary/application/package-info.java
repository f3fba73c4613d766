@NullMarked
package crm.sales.vocabulary.application;

import org.jspecify.annotations.NullMarked;
