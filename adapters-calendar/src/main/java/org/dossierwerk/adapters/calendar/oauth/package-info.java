/**
 * Leave that the owner of an account gives in the browser (OAuth 2: RFC 6749, RFC 7636, RFC 7009), and the tokens that come of
 * it. Graph and Google share it; what lets us in is kept as a {@link org.dossierwerk.adapters.calendar.oauth.TokenSet}.
 */
@NullMarked
package org.dossierwerk.adapters.calendar.oauth;

import org.jspecify.annotations.NullMarked;
