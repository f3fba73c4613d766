@NullMarked
package crm.console.campaigns;

import org.jspecify.annotations.NullMarked;
