@org.jspecify.annotations.NullMarked
package org.dossierwerk.adapters.calendar.oauth;
