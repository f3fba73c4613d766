/** What lists, forms and record pages are made of: view models in Java, drawn by the tags of the same names. */
@NullMarked
package crm.console.parts;

import org.jspecify.annotations.NullMarked;
