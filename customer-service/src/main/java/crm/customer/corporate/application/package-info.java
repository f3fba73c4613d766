@NullMarked
package crm.customer.corporate.application;

import org.jspecify.annotations.NullMarked;
