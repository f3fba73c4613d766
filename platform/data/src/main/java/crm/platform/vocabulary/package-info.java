/** Lists of codes that an administrator keeps, and the refusal of codes that stand in none. */
@NullMarked
package crm.platform.vocabulary;

import org.jspecify.annotations.NullMarked;
