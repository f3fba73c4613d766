@NullMarked
package crm.support.vocabulary.application;

import org.jspecify.annotations.NullMarked;
