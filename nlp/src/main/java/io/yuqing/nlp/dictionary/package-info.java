/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Words and place names beyond HanLP's own, from files that can be edited while the job runs. */
package io.yuqing.nlp.dictionary;
