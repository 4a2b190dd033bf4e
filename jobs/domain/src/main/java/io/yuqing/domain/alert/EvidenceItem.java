/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

/**
 * One of the items that weigh most in the window, by weight. Never an author.
 *
 * @param url null if the source gave none
 */
public record EvidenceItem(String id, String url) {}
