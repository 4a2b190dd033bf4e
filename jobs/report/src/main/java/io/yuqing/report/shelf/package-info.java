/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Papers that were made, on disk: their files, and a journal that says who did what with them and
 * proves that nothing was changed since. Nobody is named in it but by duty. What makes a paper, and
 * pages, may not enter.
 */
package io.yuqing.report.shelf;
