// BLAS through its C interface, and our own prototypes of the few LAPACK routines used: liblapack-dev brings no header.
#ifndef STEMMA_CLAPACK_SHIM_H
#define STEMMA_CLAPACK_SHIM_H

#if !__has_include(<cblas.h>)
#error "Stemma needs BLAS and LAPACK: install the packages libblas-dev and liblapack-dev"
#endif
#include <cblas.h>
#include <stddef.h>

// Fortran's calling convention: everything by address, integers 32 bits wide, matrices column by column, and one hidden
// length at the very end for each CHARACTER argument.
void dgesdd_(const char *jobz, const int *m, const int *n, double *a, const int *lda, double *s, double *u,
             const int *ldu, double *vt, const int *ldvt, double *work, const int *lwork, int *iwork, int *info,
             size_t jobz_length);
void dgesvd_(const char *jobu, const char *jobvt, const int *m, const int *n, double *a, const int *lda, double *s,
             double *u, const int *ldu, double *vt, const int *ldvt, double *work, const int *lwork, int *info,
             size_t jobu_length, size_t jobvt_length);
// LQ, not QR: a tall row-major matrix is a wide column-major one, and its QR is the LQ of that.
void sgelqf_(const int *m, const int *n, float *a, const int *lda, float *tau, float *work, const int *lwork,
             int *info);
void sorglq_(const int *m, const int *n, const int *k, float *a, const int *lda, const float *tau, float *work,
             const int *lwork, int *info);
void dpotrf_(const char *uplo, const int *n, double *a, const int *lda, int *info, size_t uplo_length);
void dtrtri_(const char *uplo, const char *diag, const int *n, double *a, const int *lda, int *info,
             size_t uplo_length, size_t diag_length);
void ssyevd_(const char *jobz, const char *uplo, const int *n, float *a, const int *lda, float *w, float *work,
             const int *lwork, int *iwork, const int *liwork, int *info, size_t jobz_length, size_t uplo_length);
void ssyev_(const char *jobz, const char *uplo, const int *n, float *a, const int *lda, float *w, float *work,
            const int *lwork, int *info, size_t jobz_length, size_t uplo_length);

// The version of LAPACK the library was made from.
void ilaver_(int *major, int *minor, int *patch);

#endif
