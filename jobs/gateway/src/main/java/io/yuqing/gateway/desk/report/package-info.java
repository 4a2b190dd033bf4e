/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The pages of papers: what there is, what is being made, who does what with one. What a paper says
 * may not enter.
 */
package io.yuqing.gateway.desk.report;
