/** Quotes: drafted, approved, sent, answered, ordered (SAL-05, SAL-07). */
@NullMarked
package crm.console.quotes;

import org.jspecify.annotations.NullMarked;
