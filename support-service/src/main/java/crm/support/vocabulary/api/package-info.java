@NullMarked
package crm.support.vocabulary.api;

import org.jspecify.annotations.NullMarked;
