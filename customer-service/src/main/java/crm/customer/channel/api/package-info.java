@NullMarked
package crm.customer.channel.api;

import org.jspecify.annotations.NullMarked;
