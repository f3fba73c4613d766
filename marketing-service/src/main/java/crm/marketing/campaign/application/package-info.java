@NullMarked
package crm.marketing.campaign.application;

import org.jspecify.annotations.NullMarked;
