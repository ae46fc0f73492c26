package org.dossierwerk.domain.documents;

/**
 * What a judgement replaced, so that it can be taken back while nothing else has happened.
 *
 * @param progress how far the document was; its file still belongs to the round that began then
 * @param remark what the client read until then
 */
public record BeforeJudgement(Progress progress, String remark) {}
